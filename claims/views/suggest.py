from dataclasses import asdict

from django.core.exceptions import ValidationError
from django.http import JsonResponse

from ..filters import InvalidQuery
from ..filters.completions import completions
from ..filters.fields import WordsField
from .public import public_page


@public_page("q")
def suggest(request):
    """What the search box offers for what has been typed so far, for the script of the page."""
    try:
        words = WordsField(required=False).clean(request.GET.get("q", ""))
    except ValidationError as error:
        raise InvalidQuery([("q", message) for message in error.messages]) from None
    return JsonResponse({"suggestions": [asdict(row) for row in completions(words or "")]})
