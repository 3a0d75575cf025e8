"""What migrations write of a table whose changes are kept, and of triggers.

A kept table has a table of events beside it. What is made here is what django-pghistory and
django-pgtrigger declare for the models, so `makemigrations` has nothing to add.
"""

from hashlib import sha1

from django.db import migrations, models
from pgtrigger.compiler import Trigger, UpsertTriggerSql
from pgtrigger.migrations import AddTrigger

ID = models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")
VERSION = models.PositiveIntegerField(db_default=1, default=1, editable=False)

NEWER_VERSION_IS_KEPT = """
        RAISE EXCEPTION 'Somebody else saved this record after version % of it was opened.',
            NEW.version
        USING ERRCODE = 'check_violation', CONSTRAINT = 'newer_version_is_kept', TABLE = TG_TABLE_NAME;
    """
VERSION_COUNTS = """
        IF to_jsonb(NEW) - '{signed_value,text_sha256}'::text[]
            IS DISTINCT FROM to_jsonb(OLD) - '{signed_value,text_sha256}'::text[]
        THEN
            NEW.version := OLD.version + 1;
        END IF;
        RETURN NEW;
    """
APPEND_ONLY = (
    "RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;"
)


def trigger(model, name, func, *, when="AFTER", operation="UPDATE", table=None, **options):
    """A trigger as pgtrigger compiles it from its declaration; `options` are of its template."""
    identity = sha1(f"claims.{model}:{name}".encode(), usedforsecurity=False).hexdigest()[:5]
    sql = UpsertTriggerSql(
        pgid=f"pgtrigger_{name}_{identity}".lower(),
        func=func,
        table=table or f"claims_{model.lower()}",
        when=when,
        operation=operation,
        **options,
    )
    return AddTrigger(model_name=model.lower(), trigger=Trigger(name=name, sql=sql))


def deferred(model, name, func, *, operation="UPDATE", **options):
    """A trigger that waits for the end of the transaction."""
    options = {"constraint": "CONSTRAINT", "timing": "DEFERRABLE INITIALLY DEFERRED", **options}
    return trigger(model, name, func, operation=operation, **options)


def statement(model, name, func, *, operation="UPDATE", referencing, **options):
    """A trigger that fires once a statement and reads the changed rows from a table."""
    options = {"level": "STATEMENT", "referencing": f"REFERENCING {referencing} ", **options}
    return trigger(model, name, func, operation=operation, **options)


def versioned(name, fields, **options):
    """A kept table of rows with versions; see `tracked`."""
    fields = {"id": ID, "version": VERSION, **fields}
    return [
        *tracked(name, fields, **options),
        trigger(
            name,
            "newer_version_is_kept",
            NEWER_VERSION_IS_KEPT,
            when="BEFORE",
            condition="WHEN (OLD.version IS DISTINCT FROM NEW.version AND pg_trigger_depth() = 0)",
        ),
        trigger(name, "version_counts", VERSION_COUNTS, when="BEFORE"),
    ]


def tracked(name, fields, *, untracked=(), **options):
    """The tables of rows and of their events, and the triggers that write an event."""
    model = migrations.CreateModel(name=name, fields=list(fields.items()), options=options)
    kept = {
        field: fields[field]
        for field in fields
        if field not in untracked and not isinstance(fields[field], models.ManyToManyField)
    }
    changed = "WHEN (OLD.* IS DISTINCT FROM NEW.*)"
    if untracked:
        changed = any_change(*(column_of(*field) for field in kept.items()))
    return [
        model,
        *events(name, kept),
        event_trigger(name, kept, "insert"),
        event_trigger(name, kept, "update", condition=changed),
        event_trigger(name, kept, "delete"),
    ]


def events(name, fields, *, has_row=True):
    """The table of the events of a model, with the columns of these fields.

    `has_row` is whether an event names the row itself.
    """
    row = models.ForeignKey(
        f"claims.{name.lower()}", models.DO_NOTHING, db_constraint=False, related_name="events"
    )
    context = models.ForeignKey(
        "pghistory.context", models.DO_NOTHING, db_constraint=False, null=True, related_name="+"
    )
    columns = [
        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
        ("pgh_label", models.TextField(help_text="The event label.")),
        *([("pgh_obj", row)] if has_row else []),
        ("pgh_context", context),
        *((field, event_field(fields[field])) for field in fields),
    ]
    return [
        migrations.CreateModel(name=f"{name}Event", fields=columns, options={"abstract": False}),
        trigger(
            f"{name}Event", "append_only", APPEND_ONLY, when="BEFORE", operation="UPDATE OR DELETE"
        ),
    ]


def event_field(field):
    """The field of an event: without what is only true of a row, such as being unique."""
    if isinstance(field, models.BigAutoField):
        return models.BigIntegerField()
    field = field.clone()
    _, _, args, kwargs = field.deconstruct()
    kwargs = {name: kwargs[name] for name in kwargs if name not in ("unique", "db_index")}
    if isinstance(field, models.ForeignKey):
        kwargs |= {
            "on_delete": models.DO_NOTHING,
            "db_constraint": False,
            "related_name": "+",
            "related_query_name": "+",
        }
        return models.ForeignKey(*args, **kwargs)
    return type(field)(*args, **kwargs, **({"db_index": False} if field.db_index else {}))


def event_trigger(name, fields, operation, *, label=None, has_row=True, **options):
    """The trigger that writes an event of each row that is inserted, updated or deleted."""
    label, row = label or operation, "OLD" if operation == "delete" else "NEW"
    values = {column_of(*field): f'{row}."{column_of(*field)}"' for field in fields.items()}
    values |= {
        "pgh_context_id": "_pgh_attach_context()",
        "pgh_created_at": "NOW()",
        "pgh_label": f"'{label}'",
    }
    if has_row:
        values["pgh_obj_id"] = f'{row}."id"'
    columns = sorted(values)
    names = ", ".join(f'"{column}"' for column in columns)
    func = (
        f'INSERT INTO "claims_{name.lower()}event" ({names})'  # noqa: S608
        f" VALUES ({', '.join(values[column] for column in columns)}); RETURN NULL;"
    )
    return trigger(name, f"{label}_{operation}", func, operation=operation.upper(), **options)


def any_change(*columns):
    """The condition that one of the columns has another value than before."""
    changed = (f'OLD."{column}" IS DISTINCT FROM (NEW."{column}")' for column in sorted(columns))
    return f"WHEN ({' OR '.join(changed)})"


def column_of(name, field):
    return f"{name}_id" if isinstance(field, models.ForeignKey) else name
