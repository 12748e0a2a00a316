package org.pramana.batch.exchange;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pramana.duplicate.LikelyPairs;
import org.pramana.duplicate.ScannedText;
import org.pramana.exchange.ComparedPage;
import org.pramana.exchange.ImportComparing;
import org.pramana.exchange.ImportLedger;
import org.pramana.people.Roles;
import org.pramana.words.Refusal;
import org.pramana.search.CardMeaning;
import org.pramana.words.Words;

/** The import's only door into the domain: a batch thread carries no identity, so it is put on here. */
@Stateless
@PermitAll
@RunAs(Roles.MACHINE)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ImportMachine {

    private static final Logger LOG = System.getLogger(ImportMachine.class.getName());

    @Inject
    ImportLedger ledger;

    @Inject
    ImportComparing comparing;

    public List<Long> unfinished() {
        return ledger.unfinished();
    }

    public void started(long run, long execution) {
        ledger.started(run, execution);
    }

    /** Whether there is something to go on with; the run knows why not. */
    public boolean unpack(long run) {
        try {
            ledger.unpack(run);
            return true;
        } catch (Refusal refused) {
            ledger.refusedWhole(run, refused);
            return false;
        }
    }

    public List<Integer> next(long run, String outcome, int after, int size) {
        return ledger.next(run, outcome, after, size);
    }

    public void begin(long run, int page) {
        settle(run, page, ledger::begin);
    }

    /** What the pages say, those after this number. */
    public List<ComparedPage> pages(long run, int after, int most) {
        return comparing.pages(run, after, most);
    }

    public List<ScannedText> texts(long run, long after, int most) {
        return comparing.texts(run, after, most);
    }

    public List<CardMeaning> meanings(long run, long after, int most) {
        return comparing.meanings(run, after, most);
    }

    public void alike(long run, Map<LikelyPairs.Pair, Integer> pairs) {
        comparing.keep(run, pairs);
    }

    public void write(long run, int page) {
        settle(run, page, ledger::write);
    }

    public void close(long run) {
        ledger.close(run);
    }

    public void brokeOff(long run) {
        ledger.brokeOff(run, Words.say(Locale.ENGLISH, "exchange.broke-off"));
    }

    private interface Verb {
        void on(long run, int page);
    }

    private void settle(long run, int page, Verb verb) {
        try {
            verb.on(run, page);
        } catch (Refusal refused) {
            ledger.refused(run, page, refused);
        } catch (RuntimeException unforeseen) {
            LOG.log(Level.WARNING, "import " + run + ", page " + page + " cannot be settled", unforeseen);
            ledger.broken(run, page);
        }
    }
}
