"""A forgotten password, reset by mail: the same answer, as soon, whoever has the address or not."""

from django.contrib.auth import views
from django.http import HttpResponseRedirect

from ..rate_limits import RateLimit

LIMIT = RateLimit("password_resets")


class AnswerThenSend(HttpResponseRedirect):
    """A redirect that sends its mail once the answer has gone out.

    To look the address up and to hand a mail over takes time, which would tell who has an account.
    """

    def __init__(self, address, send):
        super().__init__(address)
        self.send = send

    def close(self):
        self.send()
        super().close()


class PasswordResetView(views.PasswordResetView):
    def form_valid(self, form):
        if LIMIT.exceeded(self.request):
            form.add_error(
                "email",
                f"Too many resets have been requested. Try again after {LIMIT.ends:%H:%M} UTC.",
            )
            return LIMIT.refuse(self.form_invalid(form))
        options = {
            "use_https": self.request.is_secure(),
            "request": self.request,
            "token_generator": self.token_generator,
            "from_email": self.from_email,
            "email_template_name": self.email_template_name,
            "subject_template_name": self.subject_template_name,
        }
        return AnswerThenSend(self.get_success_url(), lambda: form.save(**options))
