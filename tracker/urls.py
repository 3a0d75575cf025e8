from django.contrib import admin
from django.contrib.auth import views
from django.urls import include, path

from claims.admin.password_reset import PasswordResetView
from claims.admin.second_factor import second_factor_view

urlpatterns = [
    path("admin/second-factor/", second_factor_view, name="admin_second_factor"),
    path("admin/password_reset/", PasswordResetView.as_view(), name="admin_password_reset"),
    path(
        "admin/password_reset/done/",
        views.PasswordResetDoneView.as_view(),
        name="password_reset_done",
    ),
    path(
        "admin/reset/<uidb64>/<token>/",
        views.PasswordResetConfirmView.as_view(),
        name="password_reset_confirm",
    ),
    path(
        "admin/reset/done/",
        views.PasswordResetCompleteView.as_view(),
        name="password_reset_complete",
    ),
    path("admin/", admin.site.urls),
    path("", include("claims.urls")),
]

handler400 = "claims.views.errors.bad_request"
handler403 = "claims.views.errors.forbidden"
handler404 = "claims.views.errors.not_found"
handler500 = "claims.views.errors.server_error"
