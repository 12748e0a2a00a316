package org.pramana.web.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import org.pramana.store.Page;
import org.pramana.words.InvalidInput;

/** Which part of a list is asked for: {@code first} (from 0) and {@code size} (1 to 100, 20 where nothing is said). */
record Slice(int first, int size) {

    static final int USUAL = 20;
    static final int LARGEST = 100;

    static Slice of(UriInfo uri) {
        return new Slice(number(uri, "first", 0, 0, 1_000_000), number(uri, "size", USUAL, 1, LARGEST));
    }

    /** A number out of the query, in its bounds. */
    static int number(UriInfo uri, String name, int usual, int least, int most) {
        String given = uri.getQueryParameters().getFirst(name);
        if (given == null || given.isBlank()) {
            return usual;
        }
        try {
            int number = Integer.parseInt(given.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notOne) {
            // said below
        }
        throw new InvalidInput(name, "api.number-between", name, least, most);
    }

    <A, B> Response answer(UriInfo uri, Page<A> page, Function<A, B> shape) {
        return answer(uri, page.rows().stream().map(shape).toList(), page.total());
    }

    Response answer(UriInfo uri, List<?> items, int total) {
        Response.ResponseBuilder response = Response.ok(new Items(items, first, size, total)).header("X-Total-Count", total);
        if (first + size < total) {
            response.link(at(uri, first + size).build(), "next");
        }
        if (first > 0) {
            response.link(at(uri, Math.max(0, first - size)).build(), "prev");
        }
        return response.build();
    }

    /** A list that is short by nature, whole. */
    static Items whole(List<?> items) {
        return new Items(items, 0, Math.max(1, items.size()), items.size());
    }

    private UriBuilder at(UriInfo uri, int from) {
        return uri.getRequestUriBuilder().replaceQueryParam("first", from).replaceQueryParam("size", size);
    }
}
