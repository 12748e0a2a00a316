package org.pramana.web.security;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/**
 * The nonce of a page comes from the page's own state, never from the request.
 *
 * <p>PrimeFaces lets its script send the nonce along with every form and throws a CspException ("CSP nonce mismatch") where it is missing: on every
 * page without a PrimeFaces component, and everywhere without scripts. Here it is told the nonce that the restored view has, whatever was sent.
 */
public class PageNonce implements PhaseListener {

    private static final String PARAMETER = "primefaces.nonce";
    private static final String ATTRIBUTE = PageNonce.class.getName();

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext context = event.getFacesContext();
        if (context.getViewRoot() == null || !context.isPostback()) {
            return;
        }
        Map<String, Object> state = context.getViewRoot().getViewMap(false);
        Object nonce = state == null ? null : state.get(PARAMETER);
        context.getExternalContext().getRequestMap().put(ATTRIBUTE, nonce == null ? fresh() : nonce);
    }

    /** In the form that PrimeFaces makes and accepts. */
    private static String fresh() {
        return Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The request as PrimeFaces shall see it. */
    static HttpServletRequest over(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getParameter(String name) {
                return name.equals(PARAMETER) ? (String) getAttribute(ATTRIBUTE) : super.getParameter(name);
            }
        };
    }
}
