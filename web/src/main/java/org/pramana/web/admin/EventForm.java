package org.pramana.web.admin;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.pramana.occasion.OccasionWish;
import org.pramana.words.InvalidInput;

/** An event as it is typed. */
public class EventForm {

    private String name;
    private String note;
    private OccasionWish.Choice chooses = OccasionWish.Choice.TAG;
    private String chosen;
    private Integer perWeek = 10;
    private String firstDue;

    OccasionWish wish() {
        return new OccasionWish(name, note, chooses, chosen, perWeek, day());
    }

    private LocalDate day() {
        try {
            return firstDue == null || firstDue.isBlank() ? null : LocalDate.parse(firstDue.strip());
        } catch (DateTimeParseException notOne) {
            throw new InvalidInput("firstDue", "occasion.first-due");
        }
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public OccasionWish.Choice getChooses() {
        return chooses;
    }

    public void setChooses(OccasionWish.Choice chooses) {
        this.chooses = chooses;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    public Integer getPerWeek() {
        return perWeek;
    }

    public void setPerWeek(Integer perWeek) {
        this.perWeek = perWeek;
    }

    public String getFirstDue() {
        return firstDue;
    }

    public void setFirstDue(String firstDue) {
        this.firstDue = firstDue;
    }
}
