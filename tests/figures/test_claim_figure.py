from claims.figures.claim_figure import PATHS, ClaimFigure


def test_a_row_has_one_column_for_each_field_in_its_order():
    assert ClaimFigure._fields == tuple(PATHS)
