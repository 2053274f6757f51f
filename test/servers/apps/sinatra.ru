require "json"
require "sinatra/base"

class App < Sinatra::Base
  before { content_type :json }
  get("/items") { headers("X-Total" => "3"); { items: 3 }.to_json }
  put("/items") { { stored: true }.to_json }
  delete("/items") { { deleted: true }.to_json }
  get("/me") { request.cookies["session"] == "ann" ? { user: "ann" }.to_json : halt(401) }
  get("/private") { request.env["HTTP_AUTHORIZATION"] == "Basic YW5uOnQwa2Vu" ? { secret: 42 }.to_json : halt(401) }
  get("/boom") { raise "boom" }
end

# @@CORS@@
run App
