package org.pramana.web.notices;

import jakarta.servlet.http.HttpSession;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.pramana.web.security.SignedIn;

/** One page that is open in somebody's browser, and what its bell shows. */
final class OpenPage {

    private final Session socket;
    private final HttpSession session;
    private final long personId;
    private final String login;
    private volatile Integer shown;

    OpenPage(Session socket, HttpSession session, long personId, String login) {
        this.socket = socket;
        this.session = session;
        this.personId = personId;
        this.login = login;
    }

    long personId() {
        return personId;
    }

    String login() {
        return login;
    }

    /** Asked of the session itself, which this does not keep alive: signed out, run out, or with a password that has changed, it ends here too. */
    boolean stillSignedIn(long credentialSeq) {
        try {
            return socket.isOpen() && SignedIn.in(session).filter(proof -> proof.login().equals(login) && proof.credentialSeq() == credentialSeq).isPresent();
        } catch (IllegalStateException over) {
            return false;
        }
    }

    /** The same number is not said twice. */
    void show(int unread) {
        if (!Objects.equals(shown, unread) && socket.isOpen()) {
            shown = unread;
            socket.getAsyncRemote().sendText("{\"unread\":" + unread + "}");
        }
    }

    /** Proxies cut what is silent for long. */
    void ping() {
        try {
            socket.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
        } catch (IOException | IllegalArgumentException gone) {
            close(CloseReason.CloseCodes.GOING_AWAY);
        }
    }

    void close(CloseReason.CloseCode why) {
        try {
            socket.close(new CloseReason(why, ""));
        } catch (IOException | IllegalStateException gone) {
            // the browser was faster
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OpenPage page && page.socket.equals(socket);
    }

    @Override
    public int hashCode() {
        return socket.hashCode();
    }
}
