package org.pramana.announcement;

import jakarta.json.JsonObject;
import org.pramana.people.PartyKey;
import org.pramana.verification.BulkKind;
import org.pramana.verification.BulkTerms;
import org.pramana.words.JsonText;

/** Many cards told to the same people, now; without a renewal, which is settled card by card. */
public record AnnounceMany(NewAnnouncement wanted) implements BulkTerms {

    @Override
    public BulkKind kind() {
        return BulkKind.ANNOUNCE;
    }

    @Override
    public JsonObject json() {
        var json = JsonText.object()
                .add("to", JsonText.array(wanted.to().stream().map(PartyKey::toString).toList()))
                .add("mode", wanted.mode().name())
                .add("audience", wanted.audience().name())
                .add("remind", wanted.remind().name())
                .add("unverifiedToo", wanted.unverifiedToo());
        if (wanted.note() != null) {
            json.add("note", wanted.note());
        }
        if (wanted.dueDays() != null) {
            json.add("dueDays", wanted.dueDays());
        }
        return json.build();
    }

    @Override
    public String inWords() {
        return wanted.mode() + " to " + wanted.to();
    }
}
