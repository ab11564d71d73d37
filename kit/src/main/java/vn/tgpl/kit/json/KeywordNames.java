package vn.tgpl.kit.json;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;

/** Java keywords as JSON names: the component {@code case_} is the field {@code case}. */
final class KeywordNames extends PropertyNamingStrategies.NamingBase {
    @Override
    public String translate(String name) {
        return name.endsWith("_") ? name.substring(0, name.length() - 1) : name;
    }
}
