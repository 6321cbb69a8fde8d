"""Addresses of access: A2 and A3."""

from django.urls import path

from klarbesked.web.accounts.views import groups, roles, trail, units, users

urlpatterns = [
    path("enheder/", units.units, name="units"),
    path("enheder/ny/", units.open_unit, name="open_unit"),
    path("enheder/saml/", units.merge_units, name="merge_units"),
    path("enheder/brugere/", users.users, name="users"),
    path("enheder/brugere/ny/", users.add_user, name="add_user"),
    path("enheder/brugere/<str:user_id>/", users.user, name="user"),
    path("enheder/brugere/<str:user_id>/ret/", users.correct_user, name="correct_user"),
    path("enheder/brugere/<str:user_id>/luk-ude/", users.shut_out, name="shut_out"),
    path("enheder/brugere/<str:user_id>/luk-ind/", users.let_in, name="let_in"),
    path(
        "enheder/brugere/<str:user_id>/to-trin/",
        users.reset_second_step,
        name="reset_second_step",
    ),
    path("enheder/brugere/<str:user_id>/rolle/", roles.give_role, name="give_role"),
    path("enheder/brugere/<str:user_id>/rolle/<str:role_id>/", roles.end_role, name="end_role"),
    path("enheder/grupper/", groups.groups, name="groups"),
    path("enheder/grupper/<str:group_role_id>/", groups.remove_group, name="remove_group"),
    path("enheder/<str:unit_id>/", units.change_unit, name="change_unit"),
    path("enheder/<str:unit_id>/luk/", units.close_unit, name="close_unit"),
    path("spor/", trail.trail, name="trail"),
    path("spor/fil/", trail.trail_file, name="trail_file"),
    path("spor/tjek/", trail.check, name="check_trail"),
]
