package data

import "io/fs"

// Maker is who designs a chip, as far as pictures tell makers apart.
type Maker uint8

const (
	// NVIDIA of the United States.
	NVIDIA Maker = iota
	// AMD of the United States.
	AMD
	// Intel of the United States, with Habana.
	Intel
	// ChineseMaker is Huawei or Cambricon.
	ChineseMaker
	// Reader is the person who designs a chip in the last beat.
	Reader
)

// Plot says how a chip may be drawn.
type Plot uint8

const (
	// PlotNo lists the chip and draws no point: its figures are not known.
	PlotNo Plot = iota
	// PlotPoint draws it at its values.
	PlotPoint
	// PlotRange draws reported ranges, with another mark than points.
	PlotRange
)

// Chip is a chip with the figures that rules look at.
type Chip struct {
	// ID is stable: "rtx-4090d".
	ID string
	// Name is short, as painted: "RTX 4090 D", "昇腾910B".
	Name [Locales]string
	// Label has the maker's name before it, where that is not NVIDIA: "英特尔Gaudi 2".
	Label [Locales]string
	Maker Maker
	// Chinese tells that it is of a Chinese maker: US limits concern exports,
	// so no rule judges it.
	Chinese bool
	// ForChina tells that it was made for the Chinese market.
	ForChina bool
	// DataCentre tells that it is designed or marketed for data centres.
	DataCentre bool
	// Released is when it was announced, launched or first reported.
	Released Date
	Plot     Plot
	// FromMemory tells that its figures have not been confirmed against a text.
	FromMemory bool
	// Limit is the threshold that it stands just under, or nil.
	Limit *Threshold
	// Fact is the id of the fact whose record has more to say on it, or "".
	Fact string

	metrics [Metrics]Quantity
}

// Metric returns one of its quantities; the density is the published one.
func (c *Chip) Metric(m Metric) Quantity { return c.metrics[m] }

// Gap is how far the chip stays under its Limit, in the limit's unit.
func (c *Chip) Gap() Quantity {
	v, ok := c.limited()
	if !ok {
		return Quantity{}
	}
	gap := Exactly(c.Limit.Value - v.Low)
	gap.Decimals = max(v.Decimals, c.Limit.Decimals)
	return gap
}

// Margin is Gap as a share of the limit, in per cent.
func (c *Chip) Margin() Quantity {
	v, ok := c.limited()
	if !ok {
		return Quantity{}
	}
	margin := Exactly((1 - v.Low/c.Limit.Value) * 100)
	margin.Decimals = 1
	return margin
}

func (c *Chip) limited() (Quantity, bool) {
	if c.Limit == nil {
		return Quantity{}, false
	}
	v := c.Metric(c.Limit.Metric)
	return v, v.Known && v.Low == v.High
}

// Design returns a chip of the reader's own, with a density that follows from
// tpp and area. Area is in mm² and above 0, io and memory in GB/s.
func Design(tpp, area, io, memory float64, dataCentre bool) Chip {
	c := Chip{ID: "design", Maker: Reader, DataCentre: dataCentre, Plot: PlotPoint}
	c.metrics = [Metrics]Quantity{
		TPP:             Exactly(tpp),
		DieArea:         Exactly(area),
		Density:         Exactly(tpp / area),
		IOTotal:         Exactly(io),
		MemoryBandwidth: Exactly(memory),
		MemoryPlusIO:    Exactly(memory + io),
	}
	return c
}

var makerWords = []string{"NVIDIA", "AMD", "Intel", "Huawei", "Cambricon"}

func loadChips(fsys fs.FS, f *faults) (chips []Chip, limits []cell) {
	t := readTable(fsys, "chips.csv", false, f,
		"id", "name_zh", "name_en", "label_zh", "label_en", "maker", "for_china", "data_centre", "released", "plot", "checked",
		"tpp", "tpp_to", "die_area_mm2", "die_area_mm2_to", "performance_density", "performance_density_to",
		"interconnect_gbs", "io_total_gbs", "memory_bandwidth_gbs", "memory_bandwidth_gbs_to", "limit", "fact")
	for _, r := range t.rows {
		maker := r.choice("maker", makerWords...)
		c := Chip{
			ID:         r.id("id"),
			Name:       r.both("name"),
			Label:      r.both("label"),
			Maker:      min(Maker(maker), ChineseMaker),
			Chinese:    maker >= int(ChineseMaker),
			ForChina:   r.yes("for_china"),
			DataCentre: r.yes("data_centre"),
			Released:   r.date("released"),
			Plot:       Plot(r.choice("plot", "no", "point", "range")),
			FromMemory: r.choice("checked", "opened", "memory") == 1,
			Fact:       r.text("fact"),
		}
		c.metrics[TPP] = r.span("tpp")
		c.metrics[DieArea] = r.span("die_area_mm2")
		c.metrics[Density] = r.span("performance_density")
		c.metrics[Interconnect] = r.number("interconnect_gbs")
		c.metrics[IOTotal] = r.number("io_total_gbs")
		c.metrics[MemoryBandwidth] = r.span("memory_bandwidth_gbs")
		c.metrics[MemoryPlusIO] = c.metrics[MemoryBandwidth].plus(c.metrics[IOTotal])
		c.check(r)
		chips, limits = append(chips, c), append(limits, cell{r, "limit"})
	}
	return chips, limits
}

// check notes figures that cannot be right, so that a slip of a digit is found.
func (c *Chip) check(r row) {
	for _, m := range [...]Metric{TPP, DieArea, Density, MemoryBandwidth} {
		if q := c.metrics[m]; q.Known && q.Low <= 0 {
			r.fault(m.ID(), quote(r.text(m.ID()))+" is not above 0; leave the cell empty where it is unknown")
			return
		}
	}
	// Published densities are rounded, and so are the areas behind them.
	const tolerance = 0.01
	density := c.metrics[Density]
	if computed := c.metrics[TPP].over(c.metrics[DieArea]); computed.Known && density.Known &&
		(density.Low < computed.Low*(1-tolerance) || density.High > computed.High*(1+tolerance)) {
		r.fault(Density.ID(), quote(r.text(Density.ID()))+" is not TPP over die area, which is "+
			string(AppendQuantity(nil, Chinese, computed)))
	}
	if link, total := c.metrics[Interconnect], c.metrics[IOTotal]; link.Known && total.Known && total.Low < link.Low {
		r.fault(IOTotal.ID(), quote(r.text(IOTotal.ID()))+" is less than the link alone, "+r.text(Interconnect.ID()))
	}
}
