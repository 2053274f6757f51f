from django.http import JsonResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods


@csrf_exempt
@require_http_methods(["GET", "PUT", "DELETE"])
def items(request):
    response = JsonResponse({"items": 3})
    response["X-Total"] = "3"
    return response


def me(request):
    return JsonResponse({"user": "ann"}, status=200 if request.COOKIES.get("session") == "ann" else 401)


def private(request):
    return JsonResponse({"secret": 42}, status=200 if request.headers.get("Authorization") == "Basic YW5uOnQwa2Vu" else 401)


def boom(request):
    raise RuntimeError("boom")


urlpatterns = [path("items", items), path("me", me), path("private", private), path("boom", boom)]
