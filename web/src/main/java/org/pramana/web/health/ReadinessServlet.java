package org.pramana.web.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.pramana.store.DatabaseReadiness;
import org.pramana.store.DatabaseWatch;

/**
 * Says 200 as soon as, and as long as, the portal can work: deployed, migrated, connected. Start scripts and load balancers wait for it, because
 * the server itself says "started" long before its applications answer.
 *
 * <p>A bare servlet, so that neither Faces nor REST has to be well to say that something is not.
 */
@WebServlet("/health/ready")
public class ReadinessServlet extends HttpServlet {

    private static final Logger LOG = Logger.getLogger(ReadinessServlet.class.getName());

    private static final int PATIENCE_SECONDS = 5;

    @Inject
    transient DatabaseReadiness database;

    @Inject
    transient DatabaseWatch watch;

    @Resource
    transient ManagedExecutorService executor;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        if (watch.isAway()) {
            sayDown(response);
            return;
        }
        try {
            // a database that hangs holds the check up for as long as the pool has connections to try
            executor.submit(database::check).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            response.getWriter().write("{\"status\":\"UP\"}");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } catch (ExecutionException | TimeoutException | RejectedExecutionException down) {
            LOG.log(Level.WARNING, "Not ready: the database does not answer", down);
            sayDown(response);
        }
    }

    private static void sayDown(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.getWriter().write("{\"status\":\"DOWN\",\"reason\":\"The database does not answer.\"}");
    }
}
