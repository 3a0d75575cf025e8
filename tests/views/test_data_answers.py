"""What is wrong with a request for data is said to programs, naming the parameter."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def test_problem_names_each_parameter(client):
    response = client.get("/claims.csv?colour=red&value_min=<b>")

    assert (response.status_code, response["Content-Type"]) == (400, "application/problem+json")
    assert response.json() == {
        "type": "about:blank",
        "title": "Bad Request",
        "status": 400,
        "detail": "colour: This page does not know this parameter."
        " value_min: This must be a number in digits, such as 1700 or 0.5.",
        "errors": [
            {"parameter": "colour", "detail": "This page does not know this parameter."},
            {
                "parameter": "value_min",
                "detail": "This must be a number in digits, such as 1700 or 0.5.",
            },
        ],
    }
    assert response["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("path", ["/claims.csv", "/merged.xlsx", "/measures/posts.zip"])
def test_problem_with_the_method_says_which_are_taken(path):
    response = Client(enforce_csrf_checks=True).post(path)

    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD")
    assert response.json()["title"] == "Method Not Allowed"


@pytest.mark.parametrize("path", ["/articles/null.json", "/measures/ä b.csv", "/topics/%00.json"])
def test_key_that_no_record_can_have_is_answered_as_data(client, path):
    response = client.get(path)

    assert (response.status_code, response["Content-Type"]) == (404, "application/problem+json")
    assert response["Access-Control-Allow-Origin"] == "*"
