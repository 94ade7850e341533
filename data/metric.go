package data

// Metric is a quantity of a chip that a rule looks at or a picture shows.
type Metric uint8

const (
	// TPP is total processing performance: dense TOPS × bit length, the highest
	// over bit lengths.
	TPP Metric = iota
	// Density is TPP per mm² of logic die.
	Density
	// IOTotal is the aggregate bidirectional rate of all links and PCIe, in GB/s.
	IOTotal
	// MemoryBandwidth is the bandwidth to DRAM, in GB/s.
	MemoryBandwidth
	// MemoryPlusIO is the sum of MemoryBandwidth and IOTotal, in GB/s.
	MemoryPlusIO
	// DieArea is the area of the logic dies, in mm².
	DieArea
	// Interconnect is the rate of the chip-to-chip link alone, both directions,
	// in GB/s; 0 for a chip that has none.
	Interconnect
	// MemoryDensity is a memory stack's bandwidth over its area, in GB/s per mm².
	MemoryDensity
	// Metrics counts the metrics.
	Metrics = iota
)

var metricIDs = [Metrics]string{
	"tpp", "performance_density", "io_total_gbs", "memory_bandwidth_gbs",
	"memory_plus_io_gbs", "die_area_mm2", "interconnect_gbs", "memory_density",
}

// ID is the metric's name in the data files: "tpp".
func (m Metric) ID() string { return metricIDs[m] }

func metricByID(id string) (Metric, bool) {
	for m, known := range metricIDs {
		if known == id {
			return Metric(m), true
		}
	}
	return 0, false
}
