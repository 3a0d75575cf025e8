from django.views.generic import ListView

from ..models import Correction


class CorrectionList(ListView):
    """Every change of a published claim, newest first, with what readers saw before and after."""

    template_name = "claims/correction_list.html"

    def get_queryset(self):
        return Correction.objects.published().select_related("claim__quotation__article")
