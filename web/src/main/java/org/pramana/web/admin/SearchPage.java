package org.pramana.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Messages;
import org.pramana.batch.RebuildRoom;
import org.pramana.search.IndexReport;
import org.pramana.search.IndexRoom;
import org.pramana.search.MeaningReport;
import org.pramana.search.SearchAdministration;
import org.pramana.search.SynonymLine;
import org.pramana.web.words.PortalWords;

/** Backs /admin/search.xhtml: the words that are taken for the same, and the index. What was not found is {@link GapsPage}'s. */
@Named
@RequestScoped
public class SearchPage {

    @Inject
    SearchAdministration administration;

    @Inject
    IndexRoom room;

    @Inject
    RebuildRoom jobs;

    @Inject
    PortalWords words;

    private String asked;
    private String others;
    private boolean bothWays = true;
    private List<SynonymLine> synonyms;
    private IndexReport index;
    private MeaningReport meaning;

    public void open() {
        synonyms = administration.synonyms();
        index = room.report();
        meaning = room.meaning();
    }

    /** A word that search had no use for, to be said in English: that holds one way. */
    public void begin(String word) {
        asked = word.length() > SearchAdministration.WORDS_MAX ? word.substring(0, SearchAdministration.WORDS_MAX) : word;
        bothWays = false;
    }

    public String add() {
        administration.addSynonym(asked, others, bothWays);
        return done("admin.search.added", asked, others);
    }

    public String remove(String id) {
        administration.removeSynonym(id.matches("\\d{1,18}") ? Long.parseLong(id) : 0);
        return done("admin.search.removed");
    }

    public String rebuild() {
        jobs.rebuild();
        return done("admin.search.rebuilding");
    }

    public String stop() {
        jobs.stop();
        return done("admin.search.rebuild-stopped");
    }

    public String pause() {
        room.pauseMeaning(true);
        return done("admin.search.meaning.paused");
    }

    public String resume() {
        room.pauseMeaning(false);
        return done("admin.search.meaning.resumed");
    }

    private String done(String sentence, Object... arguments) {
        Messages.addFlashGlobalInfo("{0}", words.say(sentence, arguments));
        return "/admin/search.xhtml?faces-redirect=true";
    }

    public List<SynonymLine> getSynonyms() {
        return synonyms;
    }

    public IndexReport getIndex() {
        return index;
    }

    public MeaningReport getMeaning() {
        return meaning;
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }

    public String getOthers() {
        return others;
    }

    public void setOthers(String others) {
        this.others = others;
    }

    public boolean isBothWays() {
        return bothWays;
    }

    public void setBothWays(boolean bothWays) {
        this.bothWays = bothWays;
    }
}
