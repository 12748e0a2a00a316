package org.pramana.tests.portal;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.Collections;
import java.util.Map;

/**
 * Weighs the caller's session as a cluster would send it: {@code name bytes} a line, one for each attribute and one for each view that Faces keeps.
 * It is put into a copy of the portal for {@link ViewStateIT} and ships with nothing.
 */
@WebServlet("/health/session")
public class SessionProbe extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String VIEWS = "LogicalViewMap";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        HttpSession session = request.getSession(false);
        if (session == null) {
            return;
        }
        for (String name : Collections.list(session.getAttributeNames())) {
            Object value = session.getAttribute(name);
            response.getWriter().println("attribute " + name.replaceAll("\\s", "_") + " " + bytes(value));
            if (name.endsWith(VIEWS)) {
                for (Object actual : ((Map<?, ?>) value).values()) {
                    for (Map.Entry<?, ?> view : ((Map<?, ?>) actual).entrySet()) {
                        response.getWriter().println("view " + view.getKey() + " " + bytes(view.getValue()));
                    }
                }
            }
        }
    }

    private static long bytes(Object value) throws IOException {
        var count = new Counter();
        try (var out = new WithoutProxies(count)) {
            out.writeObject(value);
        }
        return count.bytes;
    }

    /** What the container puts in again by itself after a move (references to boundaries) is not the session's weight. */
    private static final class WithoutProxies extends ObjectOutputStream {

        WithoutProxies(OutputStream out) throws IOException {
            super(out);
            enableReplaceObject(true);
        }

        @Override
        protected Object replaceObject(Object value) {
            String type = value.getClass().getName();
            return value instanceof Serializable && !type.startsWith("com.sun.ejb") && !type.contains("$Proxy$_$$_") && !type.contains("__EJB31_Generated__") ? value : null;
        }
    }

    private static final class Counter extends OutputStream {

        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] many, int from, int length) {
            bytes += length;
        }
    }
}
