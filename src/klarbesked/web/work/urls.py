"""Addresses of background work and of operation (A4)."""

from django.urls import path

from klarbesked.web.work import views

urlpatterns = [
    path("arbejde/<slug:public_id>/", views.job, name="job"),
    path("arbejde/<slug:public_id>/stop/", views.stop, name="stop_job"),
    path("arbejde/<slug:public_id>/igen/", views.retry, name="retry_job"),
    path("opsaetning/drift/", views.service, name="service"),
    path("opsaetning/drift/spor/", views.check_trail, name="start_trail_check"),
]
