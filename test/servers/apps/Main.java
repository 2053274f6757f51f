import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import org.apache.catalina.Context;
import org.apache.catalina.startup.ContextConfig;
import org.apache.catalina.startup.Tomcat;

public class Main extends HttpServlet {
    public static void main(String[] arguments) throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(new File("work").getAbsolutePath());
        tomcat.setPort(Integer.parseInt(System.getenv("PORT")));
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        Context context = tomcat.addContext("", new File("webapp").getAbsolutePath());
        context.setParentClassLoader(Main.class.getClassLoader());
        ContextConfig config = new ContextConfig();
        config.setDefaultWebXml(tomcat.noDefaultWebXmlPath());
        context.addLifecycleListener(config);
        tomcat.start();
        tomcat.getServer().await();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        response.setContentType("application/json");
        switch (request.getServletPath()) {
            case "/items":
                if (request.getMethod().equals("OPTIONS")) response.sendError(405);
                response.setHeader("X-Total", "3");
                response.getWriter().print("{\"items\":3}");
                break;
            case "/me":
                Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
                boolean ann = Arrays.stream(cookies).anyMatch(cookie -> cookie.getName().equals("session") && cookie.getValue().equals("ann"));
                if (ann) response.getWriter().print("{\"user\":\"ann\"}");
                else response.sendError(401);
                break;
            case "/private":
                if ("Basic YW5uOnQwa2Vu".equals(request.getHeader("Authorization"))) response.getWriter().print("{\"secret\":42}");
                else response.sendError(401);
                break;
            case "/boom":
                throw new ServletException("boom");
            default:
                response.sendError(404);
        }
    }
}
