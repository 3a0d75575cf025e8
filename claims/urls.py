from django.urls import path

from .views import site

urlpatterns = [
    path("healthz", site.healthz, name="healthz"),
]
