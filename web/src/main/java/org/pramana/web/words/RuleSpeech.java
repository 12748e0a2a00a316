package org.pramana.web.words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pramana.policy.Activation;
import org.pramana.policy.PolicyRule;
import org.pramana.policy.RuleFilter;
import org.pramana.policy.Setting;
import org.pramana.policy.SettingWords;

/** Rules in the page's language: {@code #{rules.when(rule.filter)}}. */
@Named("rules")
@ApplicationScoped
public class RuleSpeech {

    @Inject
    PortalWords words;

    /** Which cards it speaks of, in one phrase. */
    public String when(RuleFilter filter) {
        List<String> parts = new ArrayList<>();
        part(parts, "collection", filter.collection());
        part(parts, "folder", filter.folderId() == null ? null : String.valueOf(filter.folderId()));
        part(parts, "tag", filter.tag());
        part(parts, "authorGroup", filter.authorGroup());
        band(parts, "words", filter.minWords(), filter.maxWords());
        band(parts, "views", filter.minViews(), filter.maxViews());
        band(parts, "age", filter.minAge(), filter.maxAge());
        return parts.isEmpty() ? words.get("policy.when.every") : String.join(", ", parts);
    }

    /** What it says, each "Interval: every 30 days". */
    public List<String> says(PolicyRule rule) {
        return rule.settings().entrySet().stream()
                .map(said -> words.say(
                        "policy.says", SettingWords.name(said.getKey(), language()), SettingWords.value(said.getKey(), said.getValue(), language())))
                .toList();
    }

    public String name(String setting) {
        return SettingWords.name(Setting.of(setting), language());
    }

    /** What holds where no rule and no collection says anything. */
    public String builtIn(String setting) {
        Setting about = Setting.of(setting);
        return about.builtIn().isEmpty() ? words.get("policy.built-in.none") : SettingWords.value(about, about.builtIn(), language());
    }

    public List<String> choices(String setting) {
        return Setting.of(setting).choices();
    }

    public String choice(String setting, String choice) {
        return SettingWords.value(Setting.of(setting), choice, language());
    }

    public String activation(Activation activation) {
        return activation == null ? "" : words.say("policy.mode." + activation.mode(), activation.rampWeeks());
    }

    /** The day on which a week begins; the year goes without saying. */
    public String week(LocalDate from) {
        return DateTimeFormatter.ofPattern("d MMM", language()).format(from);
    }

    private void part(List<String> parts, String name, String value) {
        if (value != null) {
            parts.add(words.say("policy.when." + name, value));
        }
    }

    private void band(List<String> parts, String name, Integer least, Integer most) {
        if (least != null && most != null) {
            parts.add(words.say("policy.when." + name + ".between", least, most));
        } else if (least != null) {
            parts.add(words.say("policy.when." + name + ".least", least));
        } else if (most != null) {
            parts.add(words.say("policy.when." + name + ".most", most));
        }
    }

    private static Locale language() {
        FacesContext context = FacesContext.getCurrentInstance();
        return context == null || context.getViewRoot() == null ? Locale.ENGLISH : context.getViewRoot().getLocale();
    }
}
