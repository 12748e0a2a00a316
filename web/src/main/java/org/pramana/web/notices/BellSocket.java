package org.pramana.web.notices;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpSession;
import jakarta.websocket.CloseReason;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpoint;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.Optional;
import org.pramana.web.security.SignedIn;

/**
 * {@code /live}: the number of the bell, whenever it changes. The handshake is a request like any other: the door has let the person in, and the filter has
 * seen that it comes from a page of ours. Nothing that a browser sends is listened to.
 */
@ServerEndpoint(value = "/live", configurator = BellSocket.WithSession.class)
public class BellSocket {

    private static final int LONGEST_MESSAGE = 64;

    @Inject
    OpenPages pages;

    @OnOpen
    public void open(Session socket, EndpointConfig config) {
        socket.setMaxTextMessageBufferSize(LONGEST_MESSAGE);
        socket.setMaxBinaryMessageBufferSize(LONGEST_MESSAGE);
        HttpSession session = (HttpSession) config.getUserProperties().get(HttpSession.class.getName());
        String caller = socket.getUserPrincipal() == null ? null : socket.getUserPrincipal().getName();
        Optional<SignedIn> signedIn = session == null ? Optional.empty() : SignedIn.in(session).filter(proof -> proof.login().equals(caller));
        if (signedIn.isEmpty() || !pages.opened(socket, session, caller)) {
            new OpenPage(socket, session, 0, caller).close(CloseReason.CloseCodes.VIOLATED_POLICY);
        }
    }

    @OnClose
    public void closed(Session socket) {
        pages.closed(socket);
    }

    /** A browser that is gone says nothing; nobody needs to know. */
    @OnError
    public void failed(Session socket, Throwable failure) {
        pages.closed(socket);
    }

    /** The session behind the handshake: the socket has to end with it. */
    public static class WithSession extends ServerEndpointConfig.Configurator {

        @Override
        public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
            if (request.getHttpSession() instanceof HttpSession session) {
                config.getUserProperties().put(HttpSession.class.getName(), session);
            } else {
                config.getUserProperties().remove(HttpSession.class.getName());
            }
        }
    }
}
