package main

import (
	"errors"
	"os"

	"github.com/labstack/echo/v4"
)

func main() {
	e := echo.New()
	use(e)
	items := func(c echo.Context) error {
		c.Response().Header().Set("X-Total", "3")
		return c.JSON(200, echo.Map{"items": 3})
	}
	e.GET("/items", items)
	e.PUT("/items", items)
	e.DELETE("/items", items)
	e.GET("/me", func(c echo.Context) error {
		if session, err := c.Cookie("session"); err != nil || session.Value != "ann" {
			return echo.ErrUnauthorized
		}
		return c.JSON(200, echo.Map{"user": "ann"})
	})
	e.GET("/private", func(c echo.Context) error {
		if c.Request().Header.Get("Authorization") != "Basic YW5uOnQwa2Vu" {
			return echo.ErrUnauthorized
		}
		return c.JSON(200, echo.Map{"secret": 42})
	})
	e.GET("/boom", func(c echo.Context) error { return errors.New("boom") })
	e.Logger.Fatal(e.Start("127.0.0.1:" + os.Getenv("PORT")))
}
