package org.pramana.exchange;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The people, groups and collections of {@code northwind.json}.
 *
 * @param passwordHash of everybody's password, worked out once: two dozen of them would take seconds at each first start
 */
record SampleFolk(String passwordHash, Map<String, Person> people, Map<String, Group> groups, Map<String, Shelf> collections) {

    /** @param left and {@code away}: days relative to today, null for neither */
    record Person(String login, String name, boolean administrator, boolean operator, String language, Integer left, int[] away) {

        boolean available() {
            return left == null && (away == null || away[0] > 0 || away[1] < 0);
        }
    }

    record Group(String key, String name, String description, List<String> members) {}

    record Shelf(String key, String name, String description, int interval, boolean approval, Map<String, String> grants) {}

    static SampleFolk parse(JsonObject json) {
        Map<String, Person> people = new LinkedHashMap<>();
        for (JsonObject person : json.getJsonArray("people").getValuesAs(JsonObject.class)) {
            List<String> flags = strings(person.getJsonArray("flags"));
            JsonArray away = person.getJsonArray("away");
            String login = person.getString("login");
            people.put(
                    login,
                    new Person(
                            login,
                            person.getString("name"),
                            flags.contains("administrator"),
                            flags.contains("operator"),
                            person.getString("language", "en"),
                            person.containsKey("left") ? person.getInt("left") : null,
                            away == null ? null : new int[] {away.getInt(0), away.getInt(1)}));
        }
        Map<String, Group> groups = new LinkedHashMap<>();
        for (JsonObject group : json.getJsonArray("groups").getValuesAs(JsonObject.class)) {
            String key = group.getString("key");
            groups.put(key, new Group(key, group.getString("name"), group.getString("description"), strings(group.getJsonArray("members"))));
        }
        Map<String, Shelf> collections = new LinkedHashMap<>();
        for (JsonObject shelf : json.getJsonArray("collections").getValuesAs(JsonObject.class)) {
            Map<String, String> grants = new TreeMap<>();
            shelf.getJsonObject("grants").forEach((group, level) -> grants.put(group, ((JsonString) level).getString()));
            String key = shelf.getString("key");
            collections.put(
                    key,
                    new Shelf(key, shelf.getString("name"), shelf.getString("description"), shelf.getInt("interval"), shelf.getBoolean("approval", false), grants));
        }
        return new SampleFolk(json.getString("passwordHash"), people, groups, collections);
    }

    /** Everybody behind a verifier or reader of a card file: a login, or the members of {@code @group}. */
    List<String> behind(String party) {
        return party.startsWith("@") ? groups.get(party.substring(1)).members() : List.of(party);
    }

    boolean isVerifier(String login, SampleCard card) {
        return card.verifiers().stream().anyMatch(party -> behind(party).contains(login));
    }

    /** The first on the list who is there; in a group a different one for each card, as if they took turns. */
    String responsible(SampleCard card, int turn) {
        for (String party : card.verifiers()) {
            List<String> there = behind(party).stream().filter(login -> people.get(login).available()).toList();
            if (!there.isEmpty()) {
                return there.get(turn % there.size());
            }
        }
        return null;
    }

    /** Who may read a card: those with a grant and, where the card is for a few only, among them. */
    List<String> readers(SampleCard card) {
        List<String> readers = new ArrayList<>();
        for (String group : collections.get(card.collection()).grants().keySet()) {
            for (String login : groups.get(group).members()) {
                boolean meant = card.only().isEmpty() || card.only().stream().anyMatch(party -> behind(party).contains(login));
                if (meant && people.get(login).left() == null && !readers.contains(login)) {
                    readers.add(login);
                }
            }
        }
        return readers;
    }

    private static List<String> strings(JsonArray array) {
        return array == null ? List.of() : array.getValuesAs(JsonString::getString);
    }
}
