import gc
import sys

from tracker import serving


def test_load_keeps_all_code_out_of_the_collectors_sight():
    threshold = gc.get_threshold()
    try:
        application = serving.load()

        assert callable(application)
        assert "claims.views.measures" in sys.modules
        assert gc.get_freeze_count() > 100_000
        assert gc.get_threshold() == serving.COLLECT_AFTER
    finally:
        gc.unfreeze()
        gc.set_threshold(*threshold)
