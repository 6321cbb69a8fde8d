"""A mark on each user that every session is sealed with. All sign in once more after this."""

from django.db import migrations, models

from klarbesked.web.accounts.models.public_id import new_public_id


class Migration(migrations.Migration):
    dependencies = (("accounts", "0005_attempts_are_counted_together"),)
    operations = (
        migrations.AddField(
            "user", "session_mark", models.CharField(default=new_public_id, max_length=12)
        ),
    )
