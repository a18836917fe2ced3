package opwatch.operation;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/// The display names of Azure's public regions and of its sovereign clouds', so that a location has one
/// spelling before anyone is signed in. A region that is missing here is shown by its name in URLs until
/// Azure lists it.
final class RegionNames {
    // https://learn.microsoft.com/azure/reliability/regions-list
    private static final String ALL = """
            Australia Central, Australia Central 2, Australia East, Australia Southeast, Austria East, \
            Belgium Central, Brazil South, Brazil Southeast, Canada Central, Canada East, Central India, \
            Central US, Central US EUAP, Chile Central, Denmark East, East Asia, East US, East US 2, \
            East US 2 EUAP, East US 3, France Central, France South, Germany North, Germany West Central, \
            Indonesia Central, Israel Central, Italy North, Japan East, Japan West, Jio India Central, \
            Jio India West, Korea Central, Korea South, Malaysia West, Mexico Central, New Zealand North, \
            North Central US, North Europe, Norway East, Norway West, Poland Central, Qatar Central, \
            South Africa North, South Africa West, South Central US, South India, Southeast Asia, \
            Spain Central, Sweden Central, Sweden South, Switzerland North, Switzerland West, UAE Central, \
            UAE North, UK South, UK West, West Central US, West Europe, West India, West US, West US 2, \
            West US 3, USDoD Central, USDoD East, USGov Arizona, USGov Texas, USGov Virginia, China East, \
            China East 2, China East 3, China North, China North 2, China North 3""";

    private static final Map<String, String> BY_NAME = Arrays.stream(ALL.split(", "))
            .collect(Collectors.toUnmodifiableMap(OperationRef::locationName, name -> name));

    private RegionNames() {}

    /// The display name of a region; the name itself where none is known.
    ///
    /// @param name as URLs carry it
    static String display(String name) {
        return BY_NAME.getOrDefault(name, name);
    }
}
