using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    ( name = "main", worker = .worker ),
    ( name = "backend", external = ( address = "127.0.0.1:@@BACKEND@@", http = () ) ),
  ],
  sockets = [ ( name = "http", address = "127.0.0.1:@@PORT@@", http = (), service = "main" ) ],
);

const worker :Workerd.Worker = (
  modules = [ ( name = "worker.js", esModule = embed "worker.js" ) ],
  compatibilityDate = "2026-01-01",
  globalOutbound = "backend",
);
