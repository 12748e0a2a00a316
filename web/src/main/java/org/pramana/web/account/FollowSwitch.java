package org.pramana.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.pramana.follow.FollowKind;
import org.pramana.web.shell.Whence;
import org.pramana.words.InvalidInput;
import org.pramana.words.Refusal;

/**
 * {@code POST /account/follow} with {@code follow} or {@code unfollow} = {@code KIND key}: the buttons on cards, lists and in the account; the person stays
 * where they are. No Faces form, for the same reason as the switch of language and theme.
 */
@WebServlet("/account/follow")
public class FollowSwitch extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    Follows follows;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String follow = request.getParameter("follow");
        String what = follow == null ? String.valueOf(request.getParameter("unfollow")) : follow;
        int blank = what.indexOf(' ');
        try {
            follows.change(follow != null, FollowKind.valueOf(blank < 0 ? what : what.substring(0, blank)), what.substring(blank + 1));
        } catch (IllegalArgumentException | InvalidInput forged) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        } catch (Refusal unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.sendRedirect(Whence.of(request));
    }
}
