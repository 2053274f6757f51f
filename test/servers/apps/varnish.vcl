vcl 4.1;
# @@CORS@@
import std;
backend default {
    .host = "127.0.0.1";
    .port = "@@BACKEND@@";
}
backend dead {
    .host = "127.0.0.1";
    .port = "9";
}
sub vcl_recv {
    if (req.url == "/dead") {
        set req.backend_hint = dead;
    }
    if (req.url == "/private" && req.http.Authorization != "Basic YW5uOnQwa2Vu") {
        return (synth(401));
    }
    return (pass);
}
