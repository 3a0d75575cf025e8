"""A release as Croissant describes datasets to programs that learn from them (MLCommons, 1.0)."""

import json

from ..columns import ColumnType

CONTEXT = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "cr": "http://mlcommons.org/croissant/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileObject": "cr:fileObject",
    "fileProperty": "cr:fileProperty",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "parentField": "cr:parentField",
    "path": "cr:path",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}
# What is not here is a text.
TYPES = {
    ColumnType.INTEGER: "sc:Integer",
    ColumnType.NUMBER: "sc:Float",
    ColumnType.BOOLEAN: "sc:Boolean",
    ColumnType.DATE: "sc:Date",
    ColumnType.INSTANT: "sc:DateTime",
    ColumnType.ADDRESS: "sc:URL",
}


def croissant(release):
    site = release.about
    document = {
        "@context": CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.0",
        "name": f"claims-{release.day}",
        "description": "The numbers printed in the news: each in its own words, with who said it.",
        "url": release.address,
        "license": site.licence_url,
        "citeAs": release.citation,
        "creator": {"@type": "sc:Organization", "name": site.publisher or site.name},
        "datePublished": str(release.day),
        "version": f"{release.day:%Y}.{release.day.month}.{release.day.day}",
        "distribution": [file_object(release, f"{table.name}.csv") for table in release.tables],
        "recordSet": [record_set(table) for table in release.tables],
    }
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


def file_object(release, name):
    return {
        "@type": "cr:FileObject",
        "@id": name,
        "name": name,
        "contentUrl": name,
        "encodingFormat": "text/csv",
        "sha256": release.digest(name),
    }


def record_set(table):
    return {
        "@type": "cr:RecordSet",
        "@id": table.name,
        "name": table.name,
        "description": f"Each row is {table.row}.",
        "key": {"@id": f"{table.name}/{table.columns[0].name}"},
        "field": [field(table, column) for column in table.columns],
    }


def field(table, column):
    return {
        "@type": "cr:Field",
        "@id": f"{table.name}/{column.name}",
        "name": column.name,
        "description": column.meaning,
        "dataType": TYPES.get(column.type, "sc:Text"),
        "source": {"fileObject": {"@id": f"{table.name}.csv"}, "extract": {"column": column.name}},
    }
