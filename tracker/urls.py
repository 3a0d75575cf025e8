from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("", include("claims.urls")),
]

handler400 = "claims.views.errors.bad_request"
handler404 = "claims.views.errors.not_found"
