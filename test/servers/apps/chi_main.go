package main

import (
	"fmt"
	"net/http"
	"os"

	"github.com/go-chi/chi/v5"
)

func main() {
	r := chi.NewRouter()
	use(r)
	items := func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("X-Total", "3")
		fmt.Fprint(w, `{"items":3}`)
	}
	r.Get("/items", items)
	r.Put("/items", items)
	r.Delete("/items", items)
	r.Get("/me", func(w http.ResponseWriter, r *http.Request) {
		if session, err := r.Cookie("session"); err != nil || session.Value != "ann" {
			http.Error(w, "who?", 401)
		}
	})
	r.Get("/private", func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Authorization") != "Basic YW5uOnQwa2Vu" {
			http.Error(w, "who?", 401)
		}
	})
	r.Get("/boom", func(w http.ResponseWriter, r *http.Request) { http.Error(w, "boom", 500) })
	panic(http.ListenAndServe("127.0.0.1:"+os.Getenv("PORT"), r))
}
