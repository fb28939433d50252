package shouwen.web.archive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import shouwen.archive.RecordKind;
import shouwen.policy.PolicyPack;
import shouwen.policy.service.ActivePacks;
import shouwen.shared.UnknownThingException;
import shouwen.web.ui.SignedIn;
import shouwen.web.ui.Texts;

/** Words of the archive in a given language, for what is printed or packed outside a page. */
@RequestScoped
public class ArchiveWords {

    @Inject
    ActivePacks packs;

    @Inject
    SignedIn signedIn;

    @Inject
    Texts texts;

    String text(Locale locale, String key, Object... arguments) {
        return texts.in(locale, "archive", key, arguments);
    }

    /** A class by the pack in force, else the kind, register or request of that name, else its code. */
    String className(String code, Locale locale) {
        var pack = pack();
        return pack.flatMap(known -> known.wording().documents().stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst()
                        .map(one -> one.name().in(locale)))
                .or(() -> pack.flatMap(known -> known.register(code)).map(register -> register.name().in(locale)))
                .orElseGet(() -> kindOrCode(code, locale));
    }

    private String kindOrCode(String code, Locale locale) {
        var bundle = Texts.bundle("archive", locale);
        for (var key : new String[] {"class." + code, "kind." + code}) {
            if (bundle.containsKey(key)) {
                return bundle.getString(key);
            }
        }
        var requests = Texts.bundle("approval", locale);
        return requests.containsKey("kind." + code) ? requests.getString("kind." + code) : code;
    }

    /** A department by the pack in force, else its code. */
    String department(String code, Locale locale) {
        return pack().flatMap(known -> known.department(code)).map(one -> one.name().in(locale)).orElse(code);
    }

    String kind(RecordKind kind, Locale locale) {
        return text(locale, "kind." + kind.code());
    }

    String retention(String retention, Locale locale) {
        if (retention.equals("unset") || retention.equals("permanent")) {
            return text(locale, "retention." + retention);
        }
        var period = Period.parse(retention);
        if (period.getYears() > 0 && period.getMonths() == 0) {
            return text(locale, "period.years", period.getYears());
        }
        return period.toTotalMonths() > 0
                ? text(locale, "period.months", period.toTotalMonths())
                : text(locale, "period.days", period.getDays());
    }

    /** The pack in force; empty while there is none. */
    Optional<PolicyPack> pack() {
        try {
            return Optional.of(packs.forOperator(signedIn.caller().orElseThrow().operatorId()).pack());
        } catch (UnknownThingException noPackYet) {
            return Optional.empty();
        }
    }
}
