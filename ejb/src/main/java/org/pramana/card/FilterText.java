package org.pramana.card;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.Set;
import java.util.stream.Collectors;
import org.pramana.people.PartyKey;
import org.pramana.trust.Lifecycle;
import org.pramana.words.JsonText;

/** A {@link CardFilter} as text that outlives releases: what is not said is whatever. */
final class FilterText {

    private FilterText() {}

    static String write(CardFilter filter) {
        JsonObjectBuilder json = JsonText.object();
        add(json, "words", filter.words());
        add(json, "collection", filter.collection());
        add(json, "folder", filter.folderId());
        add(json, "tag", filter.tag());
        add(json, "author", filter.author());
        add(json, "verifier", filter.verifier());
        json.add("trust", JsonText.array(filter.trust().stream().map(Enum::name).sorted().toList()));
        add(json, "lifecycle", filter.lifecycle());
        json.add("favourites", filter.favourites());
        add(json, "days", filter.changedWithinDays());
        add(json, "order", filter.order());
        return json.build().toString();
    }

    private static void add(JsonObjectBuilder json, String name, Object value) {
        if (value != null) {
            json.add(name, value.toString());
        }
    }

    static CardFilter read(String text) {
        JsonObject json = (JsonObject) JsonText.read(text);
        String verifier = json.getString("verifier", null);
        String folder = json.getString("folder", null);
        String days = json.getString("days", null);
        Set<CardFilter.TrustFilter> trust = json.getJsonArray("trust").getValuesAs(JsonString::getString).stream().map(CardFilter.TrustFilter::valueOf).collect(Collectors.toSet());
        return new CardFilter(
                json.getString("words", null),
                json.getString("collection", null),
                folder == null ? null : Long.valueOf(folder),
                json.getString("tag", null),
                json.getString("author", null),
                verifier == null ? null : PartyKey.parse(verifier),
                trust,
                Lifecycle.valueOf(json.getString("lifecycle")),
                json.getBoolean("favourites"),
                days == null ? null : Integer.valueOf(days),
                CardFilter.Order.valueOf(json.getString("order")));
    }
}
