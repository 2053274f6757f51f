require "action_controller/railtie"
require "rack/cors"

class App < Rails::Application
  config.root = __dir__
  config.eager_load = false
  config.consider_all_requests_local = false
  config.secret_key_base = "only a test"
  config.logger = Logger.new(IO::NULL)
  routes.append do
    match "items", to: "items#items", via: %i[get put delete]
    get "me", to: "items#me"
    get "private", to: "items#private_one"
    get "boom", to: "items#boom"
  end
end

class ItemsController < ActionController::API
  include ActionController::Cookies

  def items
    response.headers["X-Total"] = "3"
    render json: { items: 3 }
  end

  def me
    render json: { user: "ann" }, status: cookies[:session] == "ann" ? 200 : 401
  end

  def private_one
    render json: { secret: 42 }, status: request.headers["Authorization"] == "Basic YW5uOnQwa2Vu" ? 200 : 401
  end

  def boom
    raise "boom"
  end
end

App.initialize!
run App
