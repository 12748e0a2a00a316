package org.pramana.web.api;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.pramana.card.CardPage;

/** No edit without saying what it is an edit of. */
final class IfMatch {

    private IfMatch() {}

    static void demand(HttpHeaders headers, CardPage now) {
        String given = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (given == null || given.isBlank()) {
            throw new ClientErrorException(Response.status(428).build());
        }
        boolean same = given.strip().equals("*") || Arrays.stream(given.split(",")).map(IfMatch::plain).anyMatch(CardDocument.etag(now)::equals);
        if (!same) {
            throw new ClientErrorException(Response.status(412).build());
        }
    }

    /** Proxies that compress make a tag weak or append to it; the number in it is what we gave. */
    private static String plain(String tag) {
        return tag.strip().replaceFirst("^W/", "").replace("\"", "").replaceFirst("--gzip$|-gzip$", "");
    }
}
