package shouwen.web.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import shouwen.identity.service.Account;
import shouwen.web.ui.Appearance;
import shouwen.web.ui.Messages;

/** A person's own settings: language, appearance, password. */
@Named("settingsView")
@RequestScoped
public class SettingsView {

    @Inject
    Account account;

    @Inject
    Appearance appearance;

    @Inject
    Messages messages;

    private String language = "";
    private String theme = "";
    private String email = "";
    private @Nullable String oldPassword;
    private @Nullable String newPassword;

    @PostConstruct
    void load() {
        language = appearance.getLanguage().getTag();
        theme = appearance.getTheme().getCode();
        email = account.email();
    }

    /** Keeps language and appearance, and opens the page afresh in them. */
    public String keep() {
        account.speak(language);
        account.dress(theme);
        messages.info("identity", "settings.kept");
        return "settings?faces-redirect=true";
    }

    /** Keeps where the person is told by e-mail. */
    public String reach() {
        account.reachAt(email);
        messages.info("identity", "settings.kept");
        return "settings?faces-redirect=true";
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String changePassword() {
        account.changePassword(String.valueOf(oldPassword), String.valueOf(newPassword));
        messages.info("identity", "settings.password.changed");
        return "settings?faces-redirect=true";
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getTheme() {
        return theme;
    }

    public void setTheme(String theme) {
        this.theme = theme;
    }

    public @Nullable String getOldPassword() {
        return null;
    }

    public void setOldPassword(@Nullable String oldPassword) {
        this.oldPassword = oldPassword;
    }

    public @Nullable String getNewPassword() {
        return null;
    }

    public void setNewPassword(@Nullable String newPassword) {
        this.newPassword = newPassword;
    }
}
