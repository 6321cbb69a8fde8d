"""Jobs, and the workers that run them."""

from klarbesked.web.work.models.job import Job as Job
from klarbesked.web.work.models.job import State as State
from klarbesked.web.work.models.worker import Worker as Worker
