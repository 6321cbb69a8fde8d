"""Every role and group has its own public id. PostgreSQL wants this apart from the filling."""

from django.db import migrations, models

from klarbesked.web.accounts.models.public_id import new_public_id


class Migration(migrations.Migration):
    dependencies = (("accounts", "0003_revoked_roles_and_trail_checks"),)
    operations = tuple(
        migrations.AlterField(
            name,
            "public_id",
            models.CharField(default=new_public_id, max_length=12, unique=True),
        )
        for name in ("membership", "grouprole")
    )
