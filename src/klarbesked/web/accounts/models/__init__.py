"""Authority, units, users, memberships, groups of a sign-in service, and the trail."""

from klarbesked.web.accounts.models.authority import Authority as Authority
from klarbesked.web.accounts.models.group_role import GroupRole as GroupRole
from klarbesked.web.accounts.models.membership import Membership as Membership
from klarbesked.web.accounts.models.membership import Role as Role
from klarbesked.web.accounts.models.trail import TrailEntry as TrailEntry
from klarbesked.web.accounts.models.trail_check import TrailCheck as TrailCheck
from klarbesked.web.accounts.models.unit import Unit as Unit
from klarbesked.web.accounts.models.user import User as User
