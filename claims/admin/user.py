"""Who may log in. An administrator gives and takes groups, and cannot become a superuser."""

from django import forms
from django.contrib import admin
from django.contrib.admin.forms import AdminAuthenticationForm
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.forms import UsernameField
from django.contrib.auth.models import Group, User
from django.core.exceptions import ValidationError

from ..rate_limits import FailureLimit

LOGINS = FailureLimit("logins")


class LogInForm(AdminAuthenticationForm):
    """Django's own, with a limit for each address and each name.

    It does not hold to the length of a name by itself, and a failed attempt is stored.
    """

    username = UsernameField(max_length=150, widget=forms.TextInput(attrs={"autofocus": True}))

    def clean(self):
        if LOGINS.is_used_up(self.request):
            self.request.axes_locked_out, self.request.log_in_after = True, LOGINS.ends
            raise self.get_invalid_login_error()
        try:
            return super().clean()
        except ValidationError:
            LOGINS.exceeded(self.request)
            raise


admin.site.login_form = LogInForm
admin.site.unregister([Group, User])


@admin.register(User)
class UserAdmin(DjangoUserAdmin):
    fieldsets = [
        (None, {"fields": ["username", "password"]}),
        ("Person", {"fields": ["first_name", "last_name", "email"]}),
        ("Rights", {"fields": ["is_active", "is_staff", "groups", "is_superuser"]}),
        ("Dates", {"fields": ["last_login", "date_joined"]}),
    ]
    readonly_fields = ["last_login", "date_joined"]

    def get_readonly_fields(self, request, obj=None):
        withheld = [] if request.user.is_superuser else ["is_superuser"]
        return [*super().get_readonly_fields(request, obj), *withheld]

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) and (
            obj is None or request.user.is_superuser or not obj.is_superuser
        )
