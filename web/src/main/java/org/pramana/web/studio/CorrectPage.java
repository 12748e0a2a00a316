package org.pramana.web.studio;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.pramana.card.UnknownCard;
import org.pramana.correction.Correcting;
import org.pramana.correction.CorrectionOffer;
import org.pramana.correction.CorrectionTally;
import org.pramana.correction.NewCorrection;
import org.pramana.web.shell.Onward;

/** Backs /studio/correct.xhtml: telling those who read a wrong version, and what came of it. */
@Named
@ViewScoped
public class CorrectPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Correcting correcting;

    @Inject
    Onward onward;

    private String card;
    private String before;
    private String after;
    private int wrongFrom;
    private int days = Correcting.USUAL_DAYS;
    private boolean linked;
    private CorrectionOffer offer;
    private List<CorrectionTally> earlier;

    public void open() {
        if (card == null) {
            throw new UnknownCard("");
        }
        offer = correcting.offer(card);
        earlier = correcting.corrections(card);
        before = offer.sentence().before();
        after = offer.sentence().after();
        wrongFrom = offer.wrongFrom();
    }

    public void tell() {
        send(true);
    }

    public void needless() {
        send(false);
    }

    private void send(boolean material) {
        correcting.issue(card, new NewCorrection(wrongFrom, offer.wrongTo(), before, after, days, material, linked));
        onward.say(!material ? "studio.correct.needless.done" : linked ? "studio.correct.done.linked" : "studio.correct.done");
        onward.to("/card/" + card);
    }

    /** Once for each version. */
    public boolean isTold() {
        return earlier.stream().anyMatch(one -> one.correctedVersion() == offer.version());
    }

    public CorrectionOffer getOffer() {
        return offer;
    }

    public List<CorrectionTally> getEarlier() {
        return earlier;
    }

    public String getCard() {
        return card;
    }

    public void setCard(String card) {
        this.card = card;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    public int getWrongFrom() {
        return wrongFrom;
    }

    public void setWrongFrom(int wrongFrom) {
        this.wrongFrom = wrongFrom;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }

    public boolean isLinked() {
        return linked;
    }

    public void setLinked(boolean linked) {
        this.linked = linked;
    }
}
