package main

import (
	"os"

	"github.com/gin-gonic/gin"
)

func main() {
	gin.SetMode(gin.ReleaseMode)
	r := gin.New()
	r.Use(gin.Recovery())
	use(r)
	items := func(c *gin.Context) {
		c.Header("X-Total", "3")
		c.JSON(200, gin.H{"items": 3})
	}
	r.GET("/items", items)
	r.PUT("/items", items)
	r.DELETE("/items", items)
	status := func(isAllowed bool) int {
		if isAllowed {
			return 200
		}
		return 401
	}
	r.GET("/me", func(c *gin.Context) {
		session, _ := c.Cookie("session")
		c.JSON(status(session == "ann"), gin.H{"user": "ann"})
	})
	r.GET("/private", func(c *gin.Context) {
		c.JSON(status(c.GetHeader("Authorization") == "Basic YW5uOnQwa2Vu"), gin.H{"secret": 42})
	})
	r.GET("/boom", func(c *gin.Context) { panic("boom") })
	panic(r.Run("127.0.0.1:" + os.Getenv("PORT")))
}
