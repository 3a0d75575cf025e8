from django.db import models
from django.db.models.functions import Now

from .codes import MaintenanceTask
from .constraints import in_code_list


class MaintenanceRunQuerySet(models.QuerySet):
    def record(self, task):
        """The task is done, now by the database's clock."""
        self.update_or_create(task=task, defaults={"done_at": Now()})


class MaintenanceRun(models.Model):
    """When what an operator has to do again and again was last done."""

    task = models.CharField(max_length=20, choices=MaintenanceTask, primary_key=True)
    done_at = models.DateTimeField()

    objects = MaintenanceRunQuerySet.as_manager()

    class Meta:
        constraints = [in_code_list("maintenancerun", "task", MaintenanceTask)]

    def __str__(self):
        return f"{self.get_task_display()}: {self.done_at}"
