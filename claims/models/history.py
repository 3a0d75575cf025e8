"""The history of every record, which nobody rewrites: neither what was done, nor who did it."""

import pghistory.models
import pgtrigger

from .triggers import RefuseTruncate


class KeepWhoDidIt(pgtrigger.Trigger):
    """Who did it is written with the first event of a request, and stays as it was written.

    A later event of the same request may add to it, such as the desk that a claim came from.
    """

    name = "who_did_it_stays"
    when = pgtrigger.Before
    operation = pgtrigger.Update | pgtrigger.Delete
    func = """
        IF TG_OP = 'UPDATE' AND pg_trigger_depth() > 1
            AND NEW.id = OLD.id AND NEW.created_at = OLD.created_at
            AND NEW.metadata @> OLD.metadata
        THEN
            RETURN NEW;
        END IF;
        RAISE EXCEPTION 'Cannot update or delete rows from % table', TG_TABLE_NAME;
    """


class HistoryContext(pghistory.models.Context):
    """Who did what the events of one request tell, and at which address."""

    class Meta:
        proxy = True
        triggers = [KeepWhoDidIt(), RefuseTruncate()]


def never_empty(models):
    """Refuse to empty the tables of these models, whose changes are kept, and of their events."""
    for model in models:
        for kept in filter(None, (model, getattr(model, "pgh_event_model", None))):
            pgtrigger.register(RefuseTruncate())(kept)
