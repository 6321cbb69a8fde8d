"""Every address of the product, in the order of the menu."""

from django.urls import include, path

from klarbesked.web.start import start

urlpatterns = [
    path("", start, name="start"),
    path("", include("klarbesked.web.ui.urls")),
    path("", include("klarbesked.web.letters.urls")),
    path("", include("klarbesked.web.work.urls")),
    path("opsaetning/", include("klarbesked.web.accounts.urls")),
    path("", include("klarbesked.web.api.urls")),
    path("konto/", include("klarbesked.web.accounts.sign_in_urls")),
]

handler400 = "klarbesked.web.ui.refused.refused"
handler429 = "klarbesked.web.accounts.views.sign_in.too_many_requests"
handler500 = "klarbesked.web.ui.fault.fault"
