package org.pramana.card;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.io.InputStream;
import java.util.List;
import org.pramana.people.Roles;

/** Images and PDFs that belong to a card: whoever may read the card may open them, nobody else. */
@Stateless
@RolesAllowed({Roles.CONSUMER, Roles.CREATOR})
public class Attachments {

    public static final int SIZE_MAX = 5 * 1024 * 1024;

    /**
     * Takes a file in. What it is, is read from its first bytes, not from its name.
     *
     * @param announcedSize what the client says, to refuse before reading; -1 if it says nothing
     */
    @RolesAllowed(Roles.CREATOR)
    public AttachmentLine upload(String slug, String name, long announcedSize, InputStream content) {
        throw new UnsupportedOperationException();
    }

    /** @throws UnknownCard also where it is there but not for me */
    public AttachmentContent open(String publicId) {
        throw new UnsupportedOperationException();
    }

    public List<AttachmentLine> of(String slug) {
        throw new UnsupportedOperationException();
    }
}
